import RotaStore
import Testing

@Suite("A network share, on which no store is written")
struct NetworkShareTests {
  private let mounts = """
    27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
    31 27 0:45 / /home rw,nosuid shared:12 - nfs4 server:/home rw,vers=4.2
    32 27 0:46 / /mnt/team\\040drive rw - cifs //server/team rw
    33 27 0:47 / /mnt/far rw master:1 propagate_from:2 - fuse.sshfs rota@host:/srv rw
    34 27 0:48 / /secret rw - fuse.gocryptfs /secret.enc rw
    """

  @Test("is told by what is mounted there", arguments: [(45, "nfs4"), (46, "cifs"), (47, "fuse.sshfs")])
  func shares(minor: Int, kind: String) {
    #expect(NetworkShare.kind(ofDevice: 0, minor, among: mounts) == kind)
  }

  @Test("is no disk of the machine, encrypted or not, and nothing that is not listed")
  func disks() {
    #expect(NetworkShare.kind(ofDevice: 254, 0, among: mounts) == nil)
    #expect(NetworkShare.kind(ofDevice: 0, 48, among: mounts) == nil)
    #expect(NetworkShare.kind(ofDevice: 0, 99, among: mounts) == nil)
    #expect(NetworkShare.kind(ofDevice: 0, 45, among: "") == nil)
  }
}
