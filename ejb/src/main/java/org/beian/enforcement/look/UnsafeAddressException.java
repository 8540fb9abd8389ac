package org.beian.enforcement.look;

import java.io.Serial;
import java.net.UnknownHostException;

/** Refusal to connect to an address that is not a public one. */
class UnsafeAddressException extends UnknownHostException {

    @Serial private static final long serialVersionUID = 1L;

    UnsafeAddressException(String host) {
        super(host);
    }
}
