/// How far what an attribute says of an element reaches: to its end tag, over elements of the same name within it. A
/// paragraph ends where any block begins or ends.
struct AttributeScope {
    /// In small letters.
    let name: [UInt8]
    /// Elements of the name that are open, this one included.
    private var depth = 1

    init(name: [UInt8]) { self.name = name }

    /// Whether it ends without an end tag.
    var endsByItself: Bool { name == AttributeScope.paragraph }

    private static let paragraph = [UInt8(ascii: "p")]

    /// Takes note of a tag; whether the scope ends with it. `name` in small letters.
    mutating func ends(at name: [UInt8], isClosing: Bool, isBlock: Bool) -> Bool {
        if endsByItself { return isBlock }
        guard name == self.name else { return false }
        depth += isClosing ? -1 : 1
        return depth == 0
    }
}
