@main
struct SlantMain {
    static func main() {}
}
