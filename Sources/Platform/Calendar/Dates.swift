import Markup
import Store

/// Dates as a reader sees them. Without `today` the year always stands there; with it only when it is another year than today's.
extension Reader {
    /// `18 november`, `18 november 2025`.
    package func date(_ day: Day, today: Day? = nil) -> String {
        self(dated(day, today, \.dutch), dated(day, today, \.english))
    }

    /// `woensdag 18 november`.
    package func day(_ day: Day, today: Day? = nil) -> String {
        let weekday = day.weekday.words
        return self("\(weekday.dutch) \(dated(day, today, \.dutch))", "\(weekday.english) \(dated(day, today, \.english))")
    }

    /// `14:05` on the clock in Amsterdam.
    package func time(_ instant: Instant) -> String { clock(instant) }

    /// `18 november 14:05`.
    package func dateTime(_ instant: Instant, today: Day? = nil) -> String {
        let (day, time) = (Day(instant), clock(instant))
        return self("\(dated(day, today, \.dutch)) \(time)", "\(dated(day, today, \.english)) \(time)")
    }

    /// `vandaag`, `morgen`, `gisteren`, `over 3 dagen`, `3 dagen geleden`.
    package func relative(_ day: Day, today: Day) -> String { day < today ? ago(day, today: today) : until(day, today: today) }

    /// For something with a deadline: `over 3 dagen`, `morgen`, `vandaag`, `1 dag te laat`, `2 dagen te laat`.
    package func until(_ deadline: Day, today: Day) -> String {
        switch today.distance(to: deadline) {
        case 0: self("vandaag", "today")
        case 1: self("morgen", "tomorrow")
        case -1: self("1 dag te laat", "1 day late")
        case let days where days < 0: self("\(-days) dagen te laat", "\(-days) days late")
        case let days: self("over \(days) dagen", "in \(days) days")
        }
    }

    /// For something that happened: `vandaag`, `gisteren`, `2 dagen geleden`. A day that is still to come reads as in `until`.
    package func ago(_ day: Day, today: Day) -> String {
        switch day.distance(to: today) {
        case ...0: until(day, today: today)
        case 1: self("gisteren", "yesterday")
        case let days: self("\(days) dagen geleden", "\(days) days ago")
        }
    }

    private func dated(_ day: Day, _ today: Day?, _ language: KeyPath<Words, String>) -> String {
        let date = "\(day.dayOfMonth) \(months[day.month - 1][keyPath: language])"
        return day.year == today?.year ? date : "\(date) \(day.year)"
    }

    private func clock(_ instant: Instant) -> String {
        let minutes = Int(Amsterdam.reading(instant).sinceMidnight / 60_000)
        return "\(Day.padded(minutes / 60, to: 2)):\(Day.padded(minutes % 60, to: 2))"
    }
}

private let months = [
    Words("januari", "January"), Words("februari", "February"), Words("maart", "March"), Words("april", "April"), Words("mei", "May"),
    Words("juni", "June"), Words("juli", "July"), Words("augustus", "August"), Words("september", "September"),
    Words("oktober", "October"), Words("november", "November"), Words("december", "December"),
]

extension Weekday {
    package var words: Words {
        switch self {
        case .monday: Words("maandag", "Monday")
        case .tuesday: Words("dinsdag", "Tuesday")
        case .wednesday: Words("woensdag", "Wednesday")
        case .thursday: Words("donderdag", "Thursday")
        case .friday: Words("vrijdag", "Friday")
        case .saturday: Words("zaterdag", "Saturday")
        case .sunday: Words("zondag", "Sunday")
        }
    }
}

extension Holiday {
    package var words: Words {
        switch self {
        case .newYear: Words("Nieuwjaarsdag", "New Year's Day")
        case .goodFriday: Words("Goede Vrijdag", "Good Friday")
        case .easterSunday: Words("Eerste Paasdag", "Easter Sunday")
        case .easterMonday: Words("Tweede Paasdag", "Easter Monday")
        case .kingsDay: Words("Koningsdag", "King's Day")
        case .liberationDay: Words("Bevrijdingsdag", "Liberation Day")
        case .ascension: Words("Hemelvaartsdag", "Ascension Day")
        case .whitSunday: Words("Eerste Pinksterdag", "Whit Sunday")
        case .whitMonday: Words("Tweede Pinksterdag", "Whit Monday")
        case .christmas: Words("Eerste Kerstdag", "Christmas Day")
        case .secondChristmasDay: Words("Tweede Kerstdag", "Second Christmas Day")
        }
    }
}
