package org.beian.enforcement.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.enforcement.closure.ClosureScene.CANCELLATION;
import static org.beian.enforcement.closure.ClosureScene.CLOSURE;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessNotice;
import org.beian.cancellation.procedure.ProvinceMove;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of decisions that take effect on a website after it moved to another province. */
@DatabaseTest
@Clause({"16.4", "B13"})
class MovedClosureTest {

    @Inject ClosureScene scene;
    @Inject ProvinceMove move;

    @AfterEach
    void leave() {
        scene.cases.leave();
    }

    private String moved() {
        return move.moved(
                scene.cases.filed,
                scene.cases.filed.website().replaceFirst("-1$", ""),
                Province.GUANGDONG);
    }

    @Test
    void orderTheProviderToStopUnderTheNewNumber() {
        String id = scene.reviewed(CLOSURE);
        String latter = moved();
        scene.cases.serve(id);
        List<StopAccessNotice> ordered = scene.notices(id);
        assertThat(ordered)
                .extracting(StopAccessNotice::filingNumber)
                .containsExactly(latter + "-1");
        assertThat(ordered.get(0).authority()).isEqualTo(Authority.bureauOf(Province.BEIJING));
        assertThat(scene.isDone(id)).isFalse();
        scene.report(ordered.get(0), AccessOrder.STOP, ExecutionResult.STOPPED);
        assertThat(scene.isDone(id)).isTrue();
    }

    @Test
    @Clause("15.4")
    void cancelTheFilingThatWentOn() {
        String id = scene.reviewed(CLOSURE, CANCELLATION);
        String latter = moved();
        scene.cases.serve(id);
        assertThat(scene.cases.filed.stateOf("icp_website", latter + "-1")).isEqualTo("CANCELLED");
        assertThat(scene.notices(id))
                .extracting(StopAccessNotice::authority)
                .containsExactly(Authority.bureauOf(Province.BEIJING));
        scene.cases.isWhole(id);
    }
}
