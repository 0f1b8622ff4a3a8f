package import SlantLint
import SlantReaders
import SlantText

/// What became of one text whose framing was to be counted.
package enum ProfileOutcome: Sendable {
    /// `group` is the value of the field that was asked for.
    case counted(id: String?, path: String?, group: String?, profile: Profile)
    /// In a language that no pack speaks, for example.
    case skipped(name: String, reason: String)
    case failed(Failure)
    /// As in `RowOutcome`.
    case bad(line: Int, id: String?, message: String)
}

extension Workspace {
    /// The profiles of what is planned, in the order of the plan. `field`: what of the front matter groups them.
    package func profiles<Stop: Error>(
        of plan: Plan, by field: String?, emit: (ProfileOutcome) throws(Stop) -> Void
    ) async throws(Stop) {
        var index = 0
        let linters = plan.linters
        try await OrderedWork(workers: options.workers).run(
            next: {
                guard index < plan.items.count else { return nil }
                index += 1
                return plan.items[index - 1]
            },
            work: { (item: Plan.Item) -> ProfileOutcome? in
                Workspace.profile(of: item, linters[item.linter], by: field)
            },
            emit: { (outcome: ProfileOutcome?) throws(Stop) in
                if let outcome { try emit(outcome) }
            })
    }

    /// The profiles of rows of JSON from standard input, in constant memory. `field`: which of a row groups them.
    package func profileRows<Stop: Error>(
        with linter: Linter, by field: String?, emit: (ProfileOutcome) throws(Stop) -> Void
    ) async throws(Stop) {
        var lines = InputLines()
        let folder = FileSystem.currentFolder
        try await OrderedWork(workers: options.workers).run(
            next: { lines.next() },
            work: { (line: InputLines.Line) -> ProfileOutcome in
                Row.profile(of: line, linter, folder: folder, by: field)
            },
            emit: emit)
    }

    private static func profile(of item: Plan.Item, _ linter: Linter, by field: String?) -> ProfileOutcome? {
        do throws(Failure) {
            let file = try text(of: item)
            switch linter.profile(for: file, place: TextPlace(path: item.absolutePath)) {
            case .counted(let profile):
                let group = field.flatMap { profile.prose.frontMatter[$0] }
                return .counted(id: nil, path: item.path, group: group, profile: profile)
            case .skipped(let reason): return .skipped(name: item.path ?? "-", reason: reason)
            }
        } catch {
            if case .unreadable(_, .notThere) = error, !item.isNamed { return nil }
            return .failed(error)
        }
    }
}
