package org.beian.config.network;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Set of IP addresses, as a setting lists them: addresses and CIDR blocks, between commas. The
 * start program and the application read it alike.
 */
public final class AddressRanges {

    /** Without leading zeros, which some programs take for octal. */
    private static final String NUMBER = "(0|[1-9][0-9]{0,2})";

    /** Four decimal numbers, or IPv6 without a zone; the library also knows other notations. */
    private static final Pattern WRITTEN =
            Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}|[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    private final List<IPAddress> blocks;

    private AddressRanges(List<IPAddress> blocks) {
        this.blocks = blocks;
    }

    /**
     * Reads a list, which may be empty.
     *
     * @throws IllegalArgumentException with the entry that is neither an address nor a block, for
     *     instance one that begins inside of its block
     */
    public static AddressRanges parse(String list) {
        return new AddressRanges(
                list.isBlank()
                        ? List.of()
                        : Stream.of(list.split(",", -1))
                                .map(String::strip)
                                .map(AddressRanges::block)
                                .toList());
    }

    private static IPAddress block(String entry) {
        String[] parts = entry.split("/", 2);
        Optional<IPAddress> block = address(parts[0]);
        if (parts.length == 2) {
            block =
                    block.filter(start -> LENGTH.matcher(parts[1]).matches())
                            .map(start -> new IPAddressString(start + "/" + parts[1]).getAddress())
                            .filter(IPAddress::isPrefixBlock);
        }
        return block.orElseThrow(() -> new IllegalArgumentException(entry));
    }

    /** A single address; IPv4 inside IPv6, as a proxy may name it, is the IPv4 address. */
    public static Optional<IPAddress> address(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(new IPAddressString(text).getAddress())
                .map(
                        address ->
                                address.isIPv6() && address.toIPv6().isIPv4Mapped()
                                        ? address.toIPv6().getEmbeddedIPv4Address()
                                        : address);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether the text is an address in one of the ranges. */
    public boolean contain(String text) {
        return !isEmpty()
                && address(text)
                        .filter(address -> blocks.stream().anyMatch(b -> b.contains(address)))
                        .isPresent();
    }
}
