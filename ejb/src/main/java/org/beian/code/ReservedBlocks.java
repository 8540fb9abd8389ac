package org.beian.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.value.IpRange;

/** Address blocks that nobody may file: private, reserved, special use. A dated table. */
@ApplicationScoped
public class ReservedBlocks {

    @Inject EntityManager em;

    /** Name of a block that touches the range on that day. */
    public Optional<String> touching(IpRange range, LocalDate on) {
        List<?> names =
                em.createNativeQuery(
                                "select name from reserved_block where family = ? and range_start <= ? and range_end >= ?"
                                        + " and valid_from <= ? and (valid_to is null or valid_to >= ?) order by range_start")
                        // a fact: nothing that waits to be written bears on it
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter(1, range.family())
                        .setParameter(2, range.endHex())
                        .setParameter(3, range.startHex())
                        .setParameter(4, java.sql.Date.valueOf(on))
                        .setParameter(5, java.sql.Date.valueOf(on))
                        .getResultList();
        return names.stream().map(String.class::cast).findFirst();
    }
}
