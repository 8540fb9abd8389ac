package org.beian.value;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.regex.Pattern;

/**
 * Strict parser of a single IP address: a text that another program might read as another address
 * is refused.
 */
final class WrittenAddress {

    private static final Pattern CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private static final IPAddressStringParameters STRICT =
            new IPAddressStringParameters.Builder()
                    .allowEmpty(false)
                    .allowAll(false)
                    .allowSingleSegment(false)
                    .allowMask(false)
                    .allowPrefix(false)
                    .allowPrefixOnly(false)
                    .allowWildcardedSeparator(false)
                    .setRangeOptions(RangeParameters.NO_RANGE)
                    .getIPv4AddressParametersBuilder()
                    .allow_inet_aton(false)
                    .allowLeadingZeros(false)
                    .allowBinary(false)
                    .getParentBuilder()
                    .getIPv6AddressParametersBuilder()
                    .allowZone(false)
                    .allowBase85(false)
                    .allowBinary(false)
                    .getEmbeddedIPv4AddressParametersBuilder()
                    .allow_inet_aton(false)
                    .allowLeadingZeros(false)
                    .getEmbeddedIPv4AddressParentBuilder()
                    .getParentBuilder()
                    .toParams();

    private WrittenAddress() {}

    static IPAddress parse(String text) {
        String address = TextValue.entered(text, "IP_SYNTAX");
        if (address.indexOf('%') >= 0) {
            throw new InvalidValue("IP_ZONE");
        }
        if (!CHARACTERS.matcher(address).matches()) {
            throw new InvalidValue("IP_SYNTAX");
        }
        IPAddress parsed = read(address);
        if (parsed.isIPv6() && parsed.toIPv6().isIPv4Mapped()) {
            throw new InvalidValue("IP_MAPPED");
        }
        return parsed;
    }

    private static IPAddress read(String address) {
        try {
            return new IPAddressString(address, STRICT).toAddress();
        } catch (AddressStringException | IncompatibleAddressException notAnAddress) {
            throw new InvalidValue("IP_SYNTAX");
        }
    }
}
