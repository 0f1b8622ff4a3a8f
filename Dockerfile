# A binary on an empty image: docker build -t slant . && docker run --rm -v "$PWD:/work" -w /work slant lint .
FROM swift:6.2 AS build
WORKDIR /src
COPY . .
RUN swift build -c release --product slant -Xswiftc -static-executable \
    && mkdir -p /out/tmp \
    && cp "$(swift build -c release --product slant -Xswiftc -static-executable --show-bin-path)/slant" /out/slant

FROM scratch
COPY --from=build /out/ /
ENTRYPOINT ["/slant"]
