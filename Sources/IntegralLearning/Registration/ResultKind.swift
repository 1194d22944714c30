import Markup

extension Result.Kind {
    func words(_ r: Reader) -> String {
        switch self {
        case .development: r("ontwikkelingsgericht", "developmental")
        case .qualifying: r("kwalificerend", "qualifying")
        }
    }
}
