package org.beian.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.beian.access.opening.AccessOpening.Verdict;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.RequestRejected;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Test fixture of applications for access, as sponsors and providers make them one after the other.
 */
@Dependent
public class AccessScene {

    public static final String ADDRESS = "203.0.113.10";
    public static final Verdict CONFIRM =
            new Verdict(ComparisonResult.CONFIRMED, SampleFiling.OFFICER, null);

    @Inject public FiledScene filed;
    @Inject AccessProcedure access;
    @Inject AccessRepository accesses;
    @Inject History history;

    /** Asserts that the act is rejected with this code and that these are among its arguments. */
    public static void assertDeclined(Runnable act, String code, String... arguments) {
        RequestRejected declined = catchThrowableOfType(RequestRejected.class, act::run);
        assertThat(declined).isNotNull().extracting(RequestRejected::code).isEqualTo(code);
        assertThat(declined.arguments()).containsAll(List.of(arguments));
    }

    public static AccessRequest request(String provider, String... domains) {
        return new AccessRequest(
                provider,
                null,
                null,
                "示例网站",
                List.of(domains),
                List.of("HOSTING"),
                List.of("110000"));
    }

    public static AccessRequest ofCustomer(String name, String... domains) {
        return new AccessRequest(
                null,
                new AccessRequest.Customer(name, "示例联系人", "13800000000", "customer@example.cn"),
                "C-1",
                "示例网站",
                List.of(domains),
                List.of("HOSTING"),
                List.of("110000"));
    }

    public static List<FilingContent.Ips> ips(String... addresses) {
        return Stream.of(addresses)
                .map(
                        address -> {
                            String[] ends = address.split("-");
                            return new FilingContent.Ips(ends[0], ends[ends.length - 1]);
                        })
                .toList();
    }

    /** The data that the sponsor gives of its own filing. */
    public static FilingContent given(SampleFiling filing) {
        return FilingJson.read(filing.without("/reference").toJson());
    }

    /** A sponsor applied for its domain at a new provider; the sponsor calls. */
    public SampleFiling applied() {
        return filed.sponsorReady();
    }

    public String apply(SampleFiling filing) {
        return access.apply(request(filed.provider().code(), filing.at("/websites/0/domains/0")))
                .id();
    }

    /** Addresses are kept for a sponsor's application; the provider calls. */
    public String preAssigned(SampleFiling filing) {
        String id = apply(filing);
        filed.asProvider();
        access.preAssign(id, null, ips(ADDRESS));
        return id;
    }

    /** The sponsor filed itself with the addresses kept; gives the number, the provider calls. */
    public String selfFiled(SampleFiling filing, String id) {
        filed.asSponsor();
        String number = filed.approved(filing.with("/websites/0/accesses/0/accessApplication", id));
        filed.asProvider();
        return number;
    }

    AccessApplication application(String id) {
        return FiledScene.inNew(() -> accesses.find(Long.valueOf(id)).orElseThrow());
    }

    public List<String> actsOf(String id) {
        return FiledScene.inNew(
                () ->
                        history.of(accesses.find(Long.valueOf(id)).orElseThrow()).stream()
                                .map(HistoryEntry::act)
                                .toList());
    }

    public boolean isWhole(String id) {
        return FiledScene.inNew(
                () -> history.verify(accesses.find(Long.valueOf(id)).orElseThrow()).isWhole());
    }

    public List<String> factsOf(String id) {
        return texts(
                "select fact from icp_access_fact where access_application_id = ? order by id",
                Long.valueOf(id));
    }

    public List<String> mailsOf(String id) {
        return texts(
                "select recipient from mail where case_type = 'ACCESS' and case_id = ? order by id",
                Long.valueOf(id));
    }

    public List<String> eventsOf(String id) {
        return texts(
                "select event_type from event where case_type = 'ACCESS' and case_id = ?"
                        + " order by created_at, event_number",
                Long.valueOf(id));
    }

    public List<String> looksAt(String id) {
        return texts(
                "select reason from read_log where case_type = 'ACCESS' and case_id = ? order by id",
                Long.valueOf(id));
    }

    private List<String> texts(String sql, Object... parameters) {
        return filed.read(sql, parameters).stream().map(String::valueOf).toList();
    }
}
