package org.beian.filing.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import org.beian.filing.FilingRefusal;
import org.junit.jupiter.api.Test;

class RegisterEntryTest {

    /** An entry whose database does not take what it writes. */
    private static RegisterEntry failing(PersistenceException failure) {
        RegisterEntry entry = new RegisterEntry();
        entry.em =
                (EntityManager)
                        Proxy.newProxyInstance(
                                EntityManager.class.getClassLoader(),
                                new Class<?>[] {EntityManager.class},
                                (proxy, method, arguments) -> {
                                    throw failure;
                                });
        return entry;
    }

    @Test
    void saysThatAnotherFiledItFirst() {
        assertThatThrownBy(failing(new PersistenceException("key"))::write)
                .is(rejectedAs(FilingRefusal.FILED_MEANWHILE));
    }

    /** A task or clue that somebody else worked on is no filing of another. */
    @Test
    void doesNotSaySoOfARecordThatWasChangedMeanwhile() {
        OptimisticLockException changed = new OptimisticLockException("version");
        assertThatThrownBy(failing(changed)::write).isSameAs(changed);
    }
}
