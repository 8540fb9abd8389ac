package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.account.Callers;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;

/** Finder of the imports of the caller's unit; those of others are as if they were not there. */
@ApplicationScoped
class OwnImports {

    @Inject AccessDenials hidden;
    @Inject ImportRepository imports;
    @Inject Callers callers;

    /**
     * @param id digits
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_FOUND} also for another unit's
     */
    Import find(String id) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw ImportRefusal.IMPORT_NOT_FOUND.of("?");
        }
        Long caller = callers.current().unitId();
        return hidden.unlessHidden(
                        imports.find(Long.parseLong(id)), found -> found.unitId().equals(caller))
                .orElseThrow(() -> ImportRefusal.IMPORT_NOT_FOUND.of(id));
    }
}
