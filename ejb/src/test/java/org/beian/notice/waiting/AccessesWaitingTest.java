package org.beian.notice.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.access.application.AccessScene.ADDRESS;
import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.given;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.filing.content.SampleFiling.OFFICER;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessScene;
import org.beian.access.opening.AccessOpening;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Tests of the kinds of work that applications for access bring to a provider's in-tray. */
@DatabaseTest
class AccessesWaitingTest {

    @Inject AccessScene scene;
    @Inject AccessProcedure access;
    @Inject AccessOpening opening;
    @Inject WaitingList waiting;

    private void assertWaiting(WaitingKind kind, String... ids) {
        List<WaitingCase> listed = waiting.next(kind, WaitingPosition.START, 100);
        assertThat(listed)
                .extracting(one -> String.valueOf(one.id()))
                .containsExactlyInAnyOrder(ids);
        assertThat(waiting.counts().get(kind).all()).isEqualTo(ids.length);
    }

    @Test
    @Clause({"11.2", "11.3"})
    void asksForAddressesThenForTheOpening() {
        SampleFiling filing = scene.applied();
        String id = scene.apply(filing);
        assertThat(waiting.counts()).doesNotContainKey(WaitingKind.ACCESS_TO_ASSIGN);
        scene.filed.asProvider();
        assertWaiting(WaitingKind.ACCESS_TO_ASSIGN, id);
        assertWaiting(WaitingKind.ACCESS_TO_OPEN);
        access.preAssign(id, null, ips(ADDRESS));
        assertWaiting(WaitingKind.ACCESS_TO_ASSIGN);
        assertWaiting(WaitingKind.ACCESS_TO_OPEN);
        String number = scene.selfFiled(filing, id);
        assertWaiting(WaitingKind.ACCESS_TO_OPEN, id);
        assertThat(waiting.counts().get(WaitingKind.ACCESS_TO_OPEN).all())
                .isEqualTo(access.counts().toOpen());
        opening.compare(id, number, given(filing), CONFIRM);
        opening.open(id, null, number, OFFICER, null);

        assertWaiting(WaitingKind.ACCESS_TO_OPEN);
    }
}
