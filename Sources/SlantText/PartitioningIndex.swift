extension RandomAccessCollection {
    /// The first index whose element does not come before a place, in a collection in which all that do stand first;
    /// `endIndex` if all do. O(log count).
    package func partitioningIndex(where comesBefore: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if comesBefore(self[middle]) {
                low = index(after: middle)
                count -= half + 1
            } else {
                count = half
            }
        }
        return low
    }
}
