/// The runs of `*`, `_` and `~` that may yet open or close emphasis: CommonMark's delimiter stack.
///
/// It is a doubly linked list in an array. How far back an opener has been looked for in vain is kept for each kind of
/// closer, and not looked for again: that makes it linear.
struct Delimiters {
    struct Run {
        let item: Int
        let mark: UInt8
        let length: Int
        var left: Int
        let canOpen: Bool
        let canClose: Bool
        var previous: Int
        var next: Int
    }

    /// No run: the end of the list.
    static let none = -1

    private var runs: [Run] = []
    /// The last run of the list.
    private(set) var top = Delimiters.none

    mutating func removeAll() {
        runs.removeAll(keepingCapacity: true)
        top = Delimiters.none
    }

    mutating func push(item: Int, mark: UInt8, length: Int, canOpen: Bool, canClose: Bool) {
        let index = runs.count
        runs.append(
            Run(
                item: item, mark: mark, length: length, left: length, canOpen: canOpen, canClose: canClose,
                previous: top, next: Delimiters.none))
        if top != Delimiters.none { runs[top].next = index }
        top = index
    }

    /// Forgets all runs above `bottom`; their marks stay text.
    mutating func drop(downTo bottom: Int) {
        top = bottom
        if bottom != Delimiters.none { runs[bottom].next = Delimiters.none }
    }

    /// Pairs the runs above `bottom`, takes the marks that took effect out of their items, and forgets them.
    mutating func pair(downTo bottom: Int, in items: inout [InlineItem]) {
        defer { drop(downTo: bottom) }
        guard top != bottom else { return }
        var searched = InlineArray<18, Int>(repeating: bottom)
        var closer = top
        while runs[closer].previous != bottom { closer = runs[closer].previous }
        while closer != Delimiters.none {
            guard runs[closer].canClose else {
                closer = runs[closer].next
                continue
            }
            let kind = searchKind(of: runs[closer])
            if let opener = opener(for: closer, above: max(searched[kind], bottom)) {
                closer = match(opener, closer, in: &items)
                continue
            }
            searched[kind] = runs[closer].previous
            let next = runs[closer].next
            if !runs[closer].canOpen { unlink(closer) }
            closer = next
        }
    }

    /// Closers of one kind may be opened by the same runs.
    private func searchKind(of run: Run) -> Int {
        let mark = run.mark == .star ? 0 : run.mark == .underscore ? 1 : 2
        return mark * 6 + (run.canOpen ? 3 : 0) + run.length % 3
    }

    private func opener(for closer: Int, above bottom: Int) -> Int? {
        let close = runs[closer]
        var index = close.previous
        while index > bottom {
            let open = runs[index]
            if open.mark == close.mark, open.canOpen, mayPair(open, close) { return index }
            index = open.previous
        }
        return nil
    }

    /// CommonMark's rule of three; a strikethrough is closed by as many tildes as opened it.
    private func mayPair(_ open: Run, _ close: Run) -> Bool {
        if open.mark == .tilde { return open.length == close.length }
        guard close.canOpen || open.canClose else { return true }
        return (open.length + close.length) % 3 != 0 || (open.length % 3 == 0 && close.length % 3 == 0)
    }

    /// Makes emphasis of two runs; returns the next run that may close some.
    private mutating func match(_ opener: Int, _ closer: Int, in items: inout [InlineItem]) -> Int {
        let isStrong = runs[opener].left >= 2 && runs[closer].left >= 2
        let used = runs[opener].mark == .tilde ? runs[opener].left : isStrong ? 2 : 1
        runs[opener].left -= used
        runs[closer].left -= used
        items[runs[opener].item].end -= used
        items[runs[closer].item].start += used
        runs[opener].next = closer
        runs[closer].previous = opener
        if runs[opener].left == 0 { unlink(opener) }
        guard runs[closer].left == 0 else { return closer }
        let next = runs[closer].next
        unlink(closer)
        return next
    }

    private mutating func unlink(_ index: Int) {
        let run = runs[index]
        if run.previous != Delimiters.none { runs[run.previous].next = run.next }
        if run.next != Delimiters.none { runs[run.next].previous = run.previous } else { top = run.previous }
    }
}
