/// The name that somebody most likely meant.
///
/// Damerau's edit distance (insert, delete, replace, swap of neighbours), at most a third of the longer name.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
        let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
        let limit = max(1, max(wanted.count, other.count) / 3)
        guard abs(wanted.count - other.count) <= limit else { continue }
        let distance = editDistance(wanted, other)
        if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var next = [i + 1]
        for (j, b) in right.enumerated() {
            var cost = min(row[j] + (a == b ? 0 : 1), row[j + 1] + 1, next[j] + 1)
            if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = min(cost, before[j - 1] + 1) }
            next.append(cost)
        }
        before = row
        row = next
    }
    return row[right.count]
}
