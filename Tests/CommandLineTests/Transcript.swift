/// What somebody sees who types commands: a `.console` file, or a console block of a document.
///
/// - `== PATH` begins a file of the directory; it goes on to the next such line or the first command. A line that is
///   to begin with `==` or `$` there is written with a backslash before it.
/// - `$ LINE` is typed, in a shell.
/// - Lines after it are standard output; those that begin with `slant:` or `2> ` (which is no part of the line) are
///   standard error.
/// - `…` alone on a line leaves any number of lines out.
/// - `? 1` is the exit code; none shown is 0, unless the output ends in `…`.
/// - Lines before the first file or command say what the case is about.
struct Transcript {
    struct Step {
        let line: String
        var output: [String] = []
        var error: [String] = []
        var exitCode: Int32?
        /// Place of `line` in the transcript, from 1.
        let number: Int
    }

    private(set) var files: [(path: String, text: String)] = []
    private(set) var steps: [Step] = []

    init(_ text: String) {
        var isFile = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = String(line)
            if line.hasPrefix("$ ") {
                isFile = false
                steps.append(Step(line: String(line.dropFirst(2)), number: index + 1))
            } else if steps.isEmpty, line.hasPrefix("== ") {
                isFile = true
                files.append((String(line.dropFirst(3)), ""))
            } else if isFile {
                let isEscaped = line.hasPrefix("\\==") || line.hasPrefix("\\$")
                files[files.count - 1].text += (isEscaped ? String(line.dropFirst()) : line) + "\n"
            } else if !steps.isEmpty {
                add(line)
            }
        }
        for index in steps.indices { steps[index].trim() }
    }

    private mutating func add(_ line: String) {
        let last = steps.count - 1
        if line.hasPrefix("? "), let code = Int32(line.dropFirst(2)) {
            steps[last].exitCode = code
        } else if line.hasPrefix("2> ") || line == "2>" {
            steps[last].error.append(String(line.dropFirst(3)))
        } else if line.hasPrefix("slant: ") {
            steps[last].error.append(line)
        } else {
            steps[last].output.append(line)
        }
    }
}

extension Transcript.Step {
    /// The empty lines before the next command are no output.
    fileprivate mutating func trim() {
        while output.last == "" { output.removeLast() }
        if exitCode == nil, output.last != "…" { exitCode = 0 }
    }

    /// What differs from what was seen; empty if nothing.
    func differences(from seen: Shell.Output) -> [String] {
        var differences: [String] = []
        if !Transcript.matches(Transcript.lines(seen.standardOutput)[...], output[...]) {
            differences.append("standard output is\n\(seen.standardOutput)")
        }
        if !Transcript.matches(Transcript.lines(seen.standardError)[...], error[...]) {
            differences.append("standard error is\n\(seen.standardError)")
        }
        if let exitCode, exitCode != seen.exitCode { differences.append("exit code is \(seen.exitCode)") }
        return differences
    }
}

extension Transcript {
    /// Lines without the empty ones at the end.
    static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    /// Whether lines are as expected, where `…` stands for any number of them.
    static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return lines.isEmpty }
        if first == "…" {
            let rest = expected.dropFirst()
            return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
        }
        guard let line = lines.first, line == first else { return false }
        return matches(lines.dropFirst(), expected.dropFirst())
    }
}
