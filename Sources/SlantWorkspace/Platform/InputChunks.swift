import Dispatch

extension StandardStreams {
    /// Standard input as it comes, at most `limit` bytes at a time, to its end.
    ///
    /// Whoever reads waits, and a thread that waits must be none of those that tasks run on: on a machine with one core
    /// there is one. A queue of its own has a thread of its own.
    package static func chunks(atMost limit: Int) -> AsyncStream<[UInt8]> {
        let (chunks, reader) = AsyncStream.makeStream(of: [UInt8].self)
        DispatchQueue(label: "slant.input").async {
            while let bytes = try? read(atMost: limit), !bytes.isEmpty { reader.yield(bytes) }
            reader.finish()
        }
        return chunks
    }
}
