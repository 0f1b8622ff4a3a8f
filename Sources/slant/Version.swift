/// The program's version, the newest one of CHANGELOG.md (a test holds the two together).
enum Version {
    static let current = "0.1.0"
}
