internal import Foundation

/// A disk of another machine. Locks don't reach from one machine to the next there, nor does the memory that SQLite
/// shares between programs: two who write one store would write over each other.
package enum NetworkShare {
  private static let kinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "gfs2", "ocfs2", "davfs", "fuse.sshfs",
    "fuse.rclone", "fuse.glusterfs", "fuse.s3fs", "fuse.davfs", "fuse.ceph",
  ]

  /// The kind of share on which a file lies, or would lie; nil for a disk of this machine.
  static func kind(of path: String) -> String? {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    var info = stat()
    guard stat(file.path, &info) == 0 || stat(file.deletingLastPathComponent().path, &info) == 0,
      let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
    else { return nil }
    // Linux folds both numbers into one.
    let device = Int(info.st_dev)
    let (major, minor) = (device >> 8 & 0xFFF | device >> 32 & ~0xFFF, device & 0xFF | device >> 12 & ~0xFF)
    return kind(ofDevice: major, minor, among: mounts)
  }

  /// As Linux lists what is mounted: the device, a dash, and what kind it is.
  package static func kind(ofDevice major: Int, _ minor: Int, among mounts: String) -> String? {
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 3, words[2] == "\(major):\(minor)", let dash = words.firstIndex(of: "-"),
        words.indices.contains(dash + 1)
      else { continue }
      let kind = String(words[dash + 1])
      return kinds.contains(kind) ? kind : nil
    }
    return nil
  }
}
