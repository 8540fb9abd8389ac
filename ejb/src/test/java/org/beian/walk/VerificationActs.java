package org.beian.walk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.supervision.verification.TaskRequest;
import org.beian.supervision.verification.VerificationTasking;

/** Acts of verification: the bureau asks the providers of the filing. */
@Dependent
class VerificationActs extends Acts {

    private static final String SENT = "VERIFICATION_TASK_SENT";

    @Inject VerificationTasking tasking;

    /** Providers that serve the filing and have nothing to verify of it. */
    List<String> unasked() {
        return walk.providers.keySet().stream()
                .filter(each -> model.isServedBy(each) && !model.tasks.containsKey(each))
                .toList();
    }

    /** All of them are asked to verify the whole filing. */
    void ask() {
        List<String> asked = unasked();
        walk.act("ask %s to verify".formatted(asked));
        walk.asReviewer();
        tasking.send(new TaskRequest(List.of(model.number), "示例：请核实全部备案信息"));
        for (String each : asked) {
            model.told.notice(SENT, SENT, model.bureau(), each);
            model.tasks.put(each, walk.register.taskDue(walk.parties.get(each), model.number));
        }
    }
}
