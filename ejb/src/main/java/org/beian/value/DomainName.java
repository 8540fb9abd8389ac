package org.beian.value;

import com.google.common.net.InternetDomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A domain name, whose canonical text is the lower-case A-label form without trailing dot ({@code
 * xn--fsqu00a.cn}).
 *
 * <p>Upper case, full-width characters and dots, and the Chinese and the xn-- form of a name are
 * one name (UTS #46, non-transitional, with the characters of IDNA 2008).
 */
public final class DomainName extends TextValue<DomainName> {

    private DomainName(String ascii) {
        super(ascii);
    }

    /**
     * Reads a name of at least two labels.
     *
     * @throws InvalidValue {@code DOMAIN_SYNTAX}; {@code DOMAIN_LENGTH} over 63 bytes a label or
     *     253 in all; {@code DOMAIN_CHARACTER} for symbols, emoji and what else no name may hold;
     *     {@code DOMAIN_PUNYCODE} when xn-- does not decode; {@code DOMAIN_MIXED_SCRIPT} when a
     *     label mixes look-alike scripts; {@code DOMAIN_IS_ADDRESS} for an IP address; {@code
     *     DOMAIN_SINGLE_LABEL}
     */
    public static DomainName parse(String text) {
        return new DomainName(InternationalName.toAscii(entered(text, "DOMAIN_SYNTAX")));
    }

    /** The name as people read it, in U-labels. */
    public String unicode() {
        return InternationalName.toUnicode(toString());
    }

    /** The last label, as A-label. */
    public String topLevel() {
        return toString().substring(toString().lastIndexOf('.') + 1);
    }

    /** This name and every one that it lies under, the top level left out. */
    public List<String> upward() {
        List<String> names = new ArrayList<>();
        String name = toString();
        while (name.indexOf('.') > 0) {
            names.add(name);
            name = name.substring(name.indexOf('.') + 1);
        }
        return names;
    }

    /**
     * The name directly below the public suffix (ICANN section of the list) that this name is or
     * lies under; empty for a public suffix itself and under an unknown top level.
     */
    public Optional<DomainName> independentDomain() {
        InternetDomainName name = InternetDomainName.from(toString());
        return name.isUnderRegistrySuffix()
                ? Optional.of(new DomainName(name.topDomainUnderRegistrySuffix().toString()))
                : Optional.empty();
    }

    /**
     * True when this is the name directly below a public suffix, which is what is registered and
     * filed.
     */
    public boolean isIndependent() {
        return independentDomain().filter(this::equals).isPresent();
    }

    /** True for a suffix under which anyone registers, such as com.cn or 公司.cn. */
    public boolean isPublicSuffix() {
        return InternetDomainName.from(toString()).isRegistrySuffix();
    }

    /** True when this name is the other one or lies under it. */
    public boolean isWithin(DomainName other) {
        return equals(other) || toString().endsWith("." + other);
    }
}
