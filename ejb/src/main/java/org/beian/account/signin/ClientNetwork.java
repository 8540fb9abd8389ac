package org.beian.account.signin;

import java.util.Locale;
import org.beian.account.Secrets;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/** Network block that counts as one source of connections. */
public final class ClientNetwork {

    private ClientNetwork() {}

    /**
     * An IPv4 address, or the /64 network of an IPv6 address: one subscriber is given a whole one,
     * so it is one source, whatever its address.
     *
     * @param source address of the connection; a malformed one is a source of its own
     */
    public static String of(String source) {
        try {
            IpRange address = IpRange.parse(source);
            return address.family() == 4
                    ? address.start()
                    : address.startHex().substring(0, 16).toLowerCase(Locale.ROOT) + "/64";
        } catch (InvalidValue notAnAddress) {
            return Secrets.sha256(String.valueOf(source));
        }
    }
}
