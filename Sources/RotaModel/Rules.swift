/// The rules' parameters, with the defaults of the spec. Weights are whole numbers, at least 0.
package struct Rules: Hashable, Sendable {
  package struct Break: Hashable, Sendable, BitwiseCopyable {
    package var over = Hours(6)
    package var minutes: Minutes = 30
    package var most: Minutes = 60
    package var clear: Minutes = 60
    package var paid = false
  }
  package struct Unmet: Hashable, Sendable, BitwiseCopyable {
    package var critical = 5000
    package var high = 1000
    package var standard = 150

    package subscript(priority: Priority) -> Int {
      switch priority {
      case .critical: critical
      case .high: high
      case .standard: standard
      }
    }
  }
  package struct Change: Hashable, Sendable, BitwiseCopyable {
    package var person = 10
    package var shift = 15
    package var notice = Hours(24)
    package var shortNotice = 15
    package var contactTime = 20
    package var contactWorker = 10
    /// A shift whose break alone moves: nobody is told.
    package var pause = 2
  }
  package struct KeyWorker: Hashable, Sendable, BitwiseCopyable {
    package var known = 4
    package var other = 10
  }
  package struct Pattern: Hashable, Sendable, BitwiseCopyable {
    package var contact = 3
    package var shift = 1
  }
  package struct HoursOff: Hashable, Sendable, BitwiseCopyable {
    package var under = 1
    package var over = 2
    /// Each slot in the second so many hours from the target costs twice as much, in the third three times, and so on;
    /// 0: all alike.
    package var even = Hours(8)
  }
  package struct Lates: Hashable, Sendable, BitwiseCopyable {
    package var after: Minutes = 21 * 60
    package var max = 3
    package var weight = 8
  }
  package struct Unsocial: Hashable, Sendable, BitwiseCopyable {
    package var after: Minutes = 20 * 60
    package var weekend = true
    package var weight = 1
  }
  package struct Stretch: Hashable, Sendable, BitwiseCopyable {
    package var hours = Hours(5)
    package var weight = 1
  }
  package struct Swing: Hashable, Sendable, BitwiseCopyable {
    package var hours = Hours(4)
    package var weight = 2
  }
  package struct UsualTimes: Hashable, Sendable {
    /// None: any start is usual; likewise the ends.
    package var starts: [Minutes] = []
    package var ends: [Minutes] = []
    package var weight = 1
  }
  package struct ContactLoad: Hashable, Sendable, BitwiseCopyable {
    package var hours = Hours(5)
    package var weight = 1
  }
  package struct Wishes: Hashable, Sendable, BitwiseCopyable {
    package var dayOff = 10
    package var work = 6
    package var avoid = 1
  }

  package var dailyRest = Hours(11)
  package var weeklyRest = Hours(35)
  package var consecutiveDays = 6
  package var pause = Break()
  package var unmet = Unmet()
  package var cover = 5
  package var duty = 100
  package var change = Change()
  package var idealCover = 1
  package var keyWorker = KeyWorker()
  package var continuity = 6
  package var pattern = Pattern()
  package var preferredTime = 3
  package var hours = HoursOff()
  package var lates = Lates()
  package var unsocial = Unsocial()
  package var splitWeekend = 5
  package var weekendShare = 12
  package var stretch = Stretch()
  package var swing = Swing()
  package var usualTimes = UsualTimes()
  package var contactLoad = ContactLoad()
  package var wish = Wishes()

  package init() {}
}
