package org.beian.job.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.job.JobRefusal;
import org.beian.law.RequestRejected;

/** Catalogue of the jobs of this system: all beans of the type {@link JobKind}. */
@ApplicationScoped
public class JobCatalogue {

    @Inject @Any Instance<JobKind> kinds;

    /** All, ordered by name. */
    public List<JobKind> all() {
        return kinds.stream().sorted(Comparator.comparing(JobKind::name)).toList();
    }

    public Optional<JobKind> find(String name) {
        return kinds.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * Validated parameters of a job that the operator starts.
     *
     * @param given by name; blank values count as not given
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is none of that name, or it
     *     is not for the operator to start; and what {@link JobKind#check} and {@link
     *     JobKind#requireAlone} say
     * @throws JobParameterRefused when some are unknown, missing or malformed; it names each
     */
    public Map<String, String> parameters(String name, Map<String, String> given) {
        JobKind kind =
                find(name)
                        .filter(JobKind::byOperator)
                        .orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of(name));
        Map<String, String> told = new HashMap<>();
        List<JobParameterRefused> faults = new ArrayList<>();
        for (Map.Entry<String, String> each : given.entrySet()) {
            String value = each.getValue() == null ? "" : each.getValue().strip();
            if (kind.parameters().stream().noneMatch(known -> known.name().equals(each.getKey()))) {
                faults.add(new JobParameterRefused(each.getKey(), JobParameterFault.UNKNOWN));
            }
            if (!value.isEmpty()) {
                told.put(each.getKey(), value);
            }
        }
        for (JobParameter each : kind.parameters()) {
            each.fault(told.getOrDefault(each.name(), ""))
                    .ifPresent(fault -> faults.add(new JobParameterRefused(each.name(), fault)));
        }
        if (!faults.isEmpty()) {
            throw JobParameterRefused.of(faults);
        }
        kind.check(told);
        kind.requireAlone();
        return told;
    }
}
