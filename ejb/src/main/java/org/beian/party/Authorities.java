package org.beian.party;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import org.beian.law.Clause;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Initial units of every installation: the ministry, its 31 bureaus and the operator (article 4).
 */
@Stateless
@RolesAllowed("SYSTEM")
public class Authorities {

    /** Code of the ministry's unit. */
    public static final String MINISTRY = "ministry";

    /** Code of the unit that runs this system. */
    public static final String OPERATOR = "operator";

    private static final String MINISTRY_NAME = "信息产业部";

    /** Day on which the regulation came into force. */
    private static final LocalDate SINCE = LocalDate.of(2005, 3, 20);

    @Inject EntityManager em;
    @Inject Units units;

    /** Code of a bureau's unit, such as {@code bureau-11}. */
    public static String bureauCode(Province province) {
        return "bureau-" + province.code();
    }

    /** Name of a bureau, such as 北京市通信管理局. */
    public static String bureauName(Province province) {
        return province.chineseName() + "通信管理局";
    }

    /** Name of an authority at its start: the ministry's, or a bureau's. */
    public static String name(Authority authority) {
        return authority.province().map(Authorities::bureauName).orElse(MINISTRY_NAME);
    }

    /**
     * Adds the units that are missing. When two nodes do so at once, the later one fails on the
     * unit's code, and finds all of them when it tries again.
     *
     * @return whether something was missing
     */
    @Clause("4")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean ensure() {
        boolean added = ensure(MINISTRY, MINISTRY_NAME, null, Capacity.MINISTRY);
        added |= ensure(OPERATOR, "备案管理系统运行单位", null, Capacity.OPERATOR);
        for (Province province : Province.values()) {
            added |= ensure(bureauCode(province), bureauName(province), province, Capacity.BUREAU);
        }
        em.flush();
        return added;
    }

    private boolean ensure(String code, String name, Province province, Capacity capacity) {
        if (units.byCode(code).isPresent()) {
            return false;
        }
        units.add(new Unit(code, name, province, Set.of(capacity), SINCE));
        return true;
    }
}
