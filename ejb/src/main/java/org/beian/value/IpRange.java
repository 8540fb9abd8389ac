package org.beian.value;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddress.IPVersion;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Range of IP addresses of one family, from a start to an end, both included.
 *
 * <p>Start and end are kept as unsigned 128-bit numbers of 32 hexadecimal digits, IPv4 with zeros
 * in front, so that comparing the digits compares the addresses, here and in every database. The
 * canonical text is the start alone for a single address, otherwise {@code start-end}, IPv6 as in
 * RFC 5952.
 */
public final class IpRange implements Comparable<IpRange>, Serializable {

    private static final Comparator<IpRange> ORDER =
            Comparator.comparingInt(IpRange::family)
                    .thenComparing(IpRange::startHex)
                    .thenComparing(IpRange::endHex);
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern IPV4_HEX = Pattern.compile("0{24}[0-9a-f]{8}");
    private static final String IPV4_ZEROS = "0".repeat(24);

    private final int family;
    private final String startHex;
    private final String endHex;

    private IpRange(int family, String startHex, String endHex) {
        if (startHex.compareTo(endHex) > 0) {
            throw new InvalidValue("IP_ORDER");
        }
        this.family = family;
        this.startHex = startHex;
        this.endHex = endHex;
    }

    /**
     * Reads {@code start-end}, {@code address/length} or a single address.
     *
     * @throws InvalidValue as {@link #of}, and {@code IP_PREFIX_LENGTH} when the length is none of
     *     the family's, {@code IP_PREFIX_HOST_BITS} when the address lies inside the prefix and is
     *     not its start
     */
    public static IpRange parse(String text) {
        String range = TextValue.entered(text, "IP_SYNTAX");
        int slash = range.indexOf('/');
        if (slash >= 0) {
            return prefix(
                    WrittenAddress.parse(range.substring(0, slash)), range.substring(slash + 1));
        }
        int dash = range.indexOf('-');
        return dash < 0
                ? of(range, range)
                : of(range.substring(0, dash), range.substring(dash + 1));
    }

    /**
     * The range between two addresses.
     *
     * @throws InvalidValue {@code IP_SYNTAX} for what is no address in the strict sense (four
     *     decimal numbers without leading zeros; RFC 4291), {@code IP_ZONE} with a zone, {@code
     *     IP_MAPPED} for IPv4 inside IPv6, {@code IP_FAMILY} for two families, {@code IP_ORDER}
     *     when the end is before the start
     */
    public static IpRange of(String start, String end) {
        IPAddress first = WrittenAddress.parse(start);
        IPAddress last = start.equals(end) ? first : WrittenAddress.parse(end);
        if (first.getIPVersion() != last.getIPVersion()) {
            throw new InvalidValue("IP_FAMILY");
        }
        return between(first, last);
    }

    /**
     * The range that was stored.
     *
     * @param family 4 or 6
     * @throws InvalidValue {@code IP_SYNTAX} or {@code IP_ORDER}, when the columns hold no range
     */
    public static IpRange ofHex(int family, String start, String end) {
        Pattern digits = family == 4 ? IPV4_HEX : HEX;
        if (family != 4 && family != 6
                || !digits.matcher(start).matches()
                || !digits.matcher(end).matches()) {
            throw new InvalidValue("IP_SYNTAX");
        }
        return new IpRange(family, start, end);
    }

    /** 4 or 6. */
    public int family() {
        return family;
    }

    /** The first address, 32 lower-case hexadecimal digits. */
    public String startHex() {
        return startHex;
    }

    /** The last address, 32 lower-case hexadecimal digits. */
    public String endHex() {
        return endHex;
    }

    /** The first address as text. */
    public String start() {
        return text(startHex);
    }

    /** The last address as text. */
    public String end() {
        return text(endHex);
    }

    /** Number of addresses, 1 to 2^128. */
    public BigInteger size() {
        return new BigInteger(endHex, 16)
                .subtract(new BigInteger(startHex, 16))
                .add(BigInteger.ONE);
    }

    /** True when every address of the other range is in this one. */
    public boolean contains(IpRange other) {
        return family == other.family
                && startHex.compareTo(other.startHex) <= 0
                && endHex.compareTo(other.endHex) >= 0;
    }

    /** True when the two have an address in common. */
    public boolean overlaps(IpRange other) {
        return family == other.family
                && startHex.compareTo(other.endHex) <= 0
                && endHex.compareTo(other.startHex) >= 0;
    }

    /**
     * True when every address of this range lies in one of the others, which may cover it together.
     */
    public boolean isWithin(Collection<IpRange> others) {
        BigInteger wanted = new BigInteger(startHex, 16);
        BigInteger last = new BigInteger(endHex, 16);
        for (IpRange other : others.stream().filter(this::overlaps).sorted().toList()) {
            if (new BigInteger(other.startHex, 16).compareTo(wanted) > 0) {
                return false;
            }
            wanted = wanted.max(new BigInteger(other.endHex, 16).add(BigInteger.ONE));
        }
        return wanted.compareTo(last) > 0;
    }

    /** IPv4 before IPv6, then by start, then by end. */
    @Override
    public int compareTo(IpRange other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpRange range
                && family == range.family
                && startHex.equals(range.startHex)
                && endHex.equals(range.endHex);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * family + startHex.hashCode()) + endHex.hashCode();
    }

    @Override
    public String toString() {
        return startHex.equals(endHex) ? start() : start() + "-" + end();
    }

    private static IpRange prefix(IPAddress address, String length) {
        if (!length.matches("0|[1-9][0-9]{0,2}")
                || Integer.parseInt(length) > address.getBitCount()) {
            throw new InvalidValue("IP_PREFIX_LENGTH", address.getBitCount());
        }
        IPAddress block = address.toPrefixBlock(Integer.parseInt(length));
        if (!block.getLower().withoutPrefixLength().equals(address)) {
            throw new InvalidValue("IP_PREFIX_HOST_BITS");
        }
        return between(block.getLower(), block.getUpper());
    }

    private static IpRange between(IPAddress first, IPAddress last) {
        return new IpRange(first.getIPVersion() == IPVersion.IPV4 ? 4 : 6, hex(first), hex(last));
    }

    private static String hex(IPAddress address) {
        if (address instanceof IPv4Address short32) {
            return IPV4_ZEROS + HexFormat.of().toHexDigits(short32.intValue());
        }
        String digits = address.getValue().toString(16);
        return "0".repeat(32 - digits.length()) + digits;
    }

    private String text(String hex) {
        IPAddress address =
                family == 4
                        ? new IPv4Address(Integer.parseUnsignedInt(hex.substring(24), 16))
                        : new IPv6Address(new BigInteger(hex, 16));
        return address.toCanonicalString();
    }
}
