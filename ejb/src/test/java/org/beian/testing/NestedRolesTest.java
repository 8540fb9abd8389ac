package org.beian.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.beian.account.Roles;
import org.beian.document.Upload;
import org.beian.party.Capacity;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Test that procedures under test are asked for the caller's roles by the EJBs that they call. */
@DatabaseTest
class NestedRolesTest {

    @Inject Upload upload;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    /** A test may call the upload as anybody; the quota that it counts is not everybody's. */
    @Test
    void anEjbAsksWhoCallsItThroughAnother() {
        callers.become(
                SeededUnits.callerOf(
                        units.add(Capacity.REGISTRAR, Province.BEIJING), "one", Roles.REGISTRAR));
        assertThatThrownBy(() -> upload.keep("示例.pdf", new byte[] {1}))
                .isInstanceOf(EJBAccessException.class);
    }
}
