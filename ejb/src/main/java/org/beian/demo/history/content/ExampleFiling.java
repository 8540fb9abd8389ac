package org.beian.demo.history.content;

import java.time.LocalDate;
import java.util.List;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingContent.Ips;
import org.beian.filing.content.FilingContent.Responsible;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.FilingContent.Website;
import org.beian.value.UnifiedSocialCreditCode;

/**
 * Application of an example sponsor, with a name, a document and a domain of its own; all are
 * recognised as examples.
 */
public record ExampleFiling(int number) {

    /** More sponsors than these would have the names of others. */
    static final int MOST = 160;

    /** Name of the responsible person of each. */
    public static final String RESPONSIBLE = "示例负责人";

    /** Of a website whose domain was sold, and released. */
    public static final ExampleFiling RELEASED = new ExampleFiling(10);

    /** Of a website whose domain was sold, and is not yet released. */
    public static final ExampleFiling SOLD = new ExampleFiling(14);

    /** Of the plan; its provider does not hand it over. */
    public static final ExampleFiling KEPT = new ExampleFiling(20);

    /** Of a website that was stopped before it was filed. It is none of the plan. */
    public static final ExampleFiling RESUMED = new ExampleFiling(144);

    /** Of a sponsor that moves to another province. It is none of the plan. */
    public static final ExampleFiling MOVING = new ExampleFiling(152);

    /** Of a website of Beijing whose servers are in Guangdong. It is none of the plan. */
    public static final ExampleFiling ELSEWHERE = new ExampleFiling(154);

    /** Some documents end after this time: the annual audit finds them. */
    public static final int DAYS_IN_FORCE = 15;

    private static final int EXPIRING = 7;
    private static final int OF_SPONSORS = 140;

    private static final String CROSS_REGION_LICENCE = "B2-20260001";

    private static final List<String[]> NAMES =
            words(
                    "青松 qingsong 蓝湖 lanhu 晨光 chenguang 远山 yuanshan 云帆 yunfan 星河 xinghe"
                            + " 白桦 baihua 银杏 yinxing 海燕 haiyan 金穗 jinsui 紫荆 zijing 长风 changfeng"
                            + " 翠竹 cuizhu 红枫 hongfeng 明月 mingyue 春雨 chunyu 秋实 qiushi 飞鸿 feihong"
                            + " 清泉 qingquan 丹桂 dangui");
    private static final List<String[]> TRADES =
            words(
                    "科技 keji 文化 wenhua 设计 sheji 商贸 shangmao 物流 wuliu 园艺 yuanyi 建材 jiancai"
                            + " 软件 ruanjian");

    private static List<String[]> words(String text) {
        return List.of(text.split(" (?=[^a-z])")).stream().map(pair -> pair.split(" ")).toList();
    }

    public ExamplePlace place() {
        return ExamplePlace.of(number);
    }

    /** Code of its provider, and user name of the provider's account. */
    public String provider() {
        return place().provider(number).code();
    }

    /** Name of the dedicated officer at its provider. */
    public String officer() {
        return place().provider(number).officer();
    }

    /** Beginning of the addresses that its provider gives out. */
    public String network() {
        return place().provider(number).network();
    }

    /** The provider's own reference, by which the application is found again. */
    public String reference() {
        return "示例-%03d".formatted(number + 1);
    }

    public String company() {
        return fullName() + "有限公司";
    }

    public String domain() {
        return "shili-" + NAMES.get(number % NAMES.size())[1] + "-" + trade()[1] + ".cn";
    }

    public String documentNumber() {
        return UnifiedSocialCreditCode.completed("91" + place().county() + (90_000_000 + number))
                .toString();
    }

    private String fullName() {
        return "示例" + NAMES.get(number % NAMES.size())[0] + trade()[0];
    }

    private String[] trade() {
        return TRADES.get(number / NAMES.size() % TRADES.size());
    }

    /** The content as it passes the automatic check. */
    public FilingContent content(LocalDate verified, List<AttachmentUse> attachments) {
        boolean expires = number % EXPIRING == 0 && number < OF_SPONSORS;
        return content(
                new Verification(officer(), verified),
                attachments,
                documentNumber(),
                "官网",
                expires ? verified.plusDays(DAYS_IN_FORCE) : null);
    }

    /**
     * The content as the sponsor entrusts it; the provider has not verified it yet.
     *
     * @param until last day of the sponsor's document; null for one without
     */
    public FilingContent entrusted(List<AttachmentUse> attachments, LocalDate until) {
        return content(null, attachments, documentNumber(), "官网", until);
    }

    /** The content with another name of the website, as the provider changes it. */
    public FilingContent renamed(LocalDate verified, List<AttachmentUse> attachments) {
        return content(
                new Verification(officer(), verified), attachments, documentNumber(), "产品网", null);
    }

    /** The provider's reference of the application in the province to which the sponsor moves. */
    public String referenceOfMove() {
        return reference() + "-2";
    }

    /** The content as it is filed in Guangdong, where the sponsor moved (B13). */
    public FilingContent moved(
            String filingNumber, LocalDate verified, List<AttachmentUse> attachments) {
        FilingContent filed = content(verified, attachments);
        Subject subject = filed.subject();
        ExamplePlace there = ExamplePlace.GUANGDONG;
        return new FilingContent(
                filed.kind(),
                referenceOfMove(),
                true,
                null,
                filed.verification(),
                attachments,
                null,
                new Subject(
                        subject.name(),
                        subject.nature(),
                        subject.superior(),
                        there.province().regionCode(),
                        there.city(),
                        there.county(),
                        there.district() + "示例路" + (number + 1) + "号",
                        subject.document(),
                        subject.responsible(),
                        null,
                        subject.electronicService()),
                filed.websites(),
                filingNumber);
    }

    /** The content with a mistyped document number, for which the automatic check returns it. */
    public FilingContent mistyped(LocalDate verified) {
        String good = documentNumber();
        char last = good.charAt(good.length() - 1);
        return content(
                new Verification(officer(), verified),
                List.of(),
                good.substring(0, good.length() - 1) + (last == '0' ? 1 : 0),
                "官网",
                null);
    }

    private FilingContent content(
            Verification verification,
            List<AttachmentUse> attachments,
            String document,
            String site,
            LocalDate until) {
        String address = place().district() + "示例路" + (number + 1) + "号";
        Subject subject =
                new Subject(
                        company(),
                        "ENTERPRISE",
                        "示例投资有限公司",
                        place().province().regionCode(),
                        place().city(),
                        place().county(),
                        address,
                        new Document("UNIFIED_SOCIAL_CREDIT_CODE", document, address, until),
                        responsible("6", "136"),
                        null,
                        number % 2 == 0);
        return new FilingContent(
                "NEW",
                reference(),
                true,
                null,
                verification,
                attachments,
                null,
                subject,
                List.of(website(site)),
                null);
    }

    private Website website(String site) {
        String ip = network() + (number + 1);
        ExamplePlace servers = equals(ELSEWHERE) ? ExamplePlace.GUANGDONG : place();
        Access access =
                new Access(
                        null,
                        List.of(servers.province().regionCode()),
                        List.of(number % 4 == 0 ? "HOSTING" : "VIRTUAL_HOST"),
                        List.of(new Ips(ip, ip)),
                        List.of(),
                        null,
                        null);
        return new Website(
                null,
                fullName() + site,
                List.of("http://www." + domain() + "/"),
                List.of(domain()),
                List.of("CORPORATE"),
                List.of("zh-Hans"),
                false,
                isCrossRegion(),
                isCrossRegion() ? CROSS_REGION_LICENCE : null,
                List.of(),
                responsible("8", "135"),
                List.of(access),
                null);
    }

    /** Whether its website is a commercial one, on which the ministry decides (5.5). */
    boolean isCrossRegion() {
        return equals(ExamplePlan.LAST);
    }

    private Responsible responsible(String office, String mobile) {
        return new Responsible(
                RESPONSIBLE,
                new Document("RESIDENT_IDENTITY_CARD", "11010519491231002X", null, null),
                "%s-%s9%06d".formatted(place().areaCode(), office, number),
                "%s9%07d".formatted(mobile, number),
                "a@example.cn");
    }
}
