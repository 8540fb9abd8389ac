package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.beian.web.page.frame.Requests;
import org.junit.jupiter.api.Test;

class ReportDeskTest {

    private static final class Desk extends ReportDesk {

        private final int waiting;
        private String kind = "info";

        Desk(int waiting, Map<String, String> query) {
            this.waiting = waiting;
            address = new Addressed();
            Requests requests = new Requests();
            requests.path = "/ministry/ipReports.xhtml";
            requests.parameters.putAll(query);
            address.request = requests.request();
        }

        @Override
        protected boolean mayEnter() {
            return true;
        }

        @Override
        protected List<DeskCard> queue(String after) {
            int from = after.isEmpty() ? 1 : Integer.parseInt(after) + 1;
            return IntStream.rangeClosed(from, Math.min(waiting, from + PAGE))
                    .mapToObj(String::valueOf)
                    .map(id -> new DeskCard(id, id, "t", "w", "s", "info", hrefOf(id), false))
                    .toList();
        }

        @Override
        public String getOpinionHint() {
            return "";
        }

        @Override
        protected DeskCase open(String id) {
            return new DeskCase(
                    id,
                    "title " + id,
                    "s",
                    kind,
                    List.of(),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    true,
                    true,
                    3);
        }

        @Override
        public boolean isOwn() {
            return address.path().startsWith("/ministry/");
        }

        @Override
        protected List<String> filterNames() {
            return List.of("state", "kind");
        }

        @Override
        protected void doAccept(String id, int seen, String text) {}

        @Override
        protected void doSendBack(String id, int seen, String text) {}

        @Override
        protected void doClose(String id, int seen, String text) {}

        @Override
        protected String said(DeskCase decided) {
            return "decided " + decided.id();
        }

        @Override
        public List<List<Link>> getFilters() {
            List<Link> links = new ArrayList<>();
            links.add(filter("state", "", "all", ""));
            links.add(filter("state", "OPEN", "open", "3"));
            return List.of(links);
        }
    }

    @Test
    void theFirstCaseOfTheQueueIsOpenUntilAnotherIsChosen() {
        Desk desk = new Desk(3, Map.of());
        assertThat(desk.getShown().title()).isEqualTo("title 1");
        assertThat(desk.isChosen()).isFalse();
        assertThat(desk.getCards())
                .extracting(DeskCard::current)
                .containsExactly(true, false, false);
        assertThat(desk.getUpHref()).isEmpty();
        assertThat(desk.getDownHref()).isEqualTo("/ministry/ipReports.xhtml?id=2");
        Desk chosen = new Desk(3, Map.of("id", "3"));
        assertThat(chosen.getShown().title()).isEqualTo("title 3");
        assertThat(chosen.getUpHref()).isEqualTo("/ministry/ipReports.xhtml?id=2");
        assertThat(chosen.getDownHref()).isEmpty();
    }

    @Test
    void itsOwnUnitIsToCorrectWhatWaitsOrWasSentBack() {
        for (String kind : List.of("info", "warn", "bad", "good", "plain")) {
            Desk desk = new Desk(1, Map.of());
            desk.kind = kind;
            boolean waits = kind.equals("warn") || kind.equals("bad");
            assertThat(desk.isToCorrect()).as(kind).isEqualTo(waits);
        }
        assertThat(new Desk(0, Map.of()).isToCorrect()).isFalse();
    }

    @Test
    void anEmptyQueueOpensNothing() {
        Desk desk = new Desk(0, Map.of());
        assertThat(desk.getShown()).isNull();
        assertThat(desk.getNextHref()).isEmpty();
    }

    @Test
    void filtersAndPlaceStayInTheAddress() {
        Desk desk = new Desk(45, Map.of("state", "OPEN", "kind", "CONFLICT", "after", "20"));
        assertThat(desk.getCards()).hasSize(20).first().extracting(DeskCard::id).isEqualTo("21");
        assertThat(desk.getNextHref())
                .isEqualTo("/ministry/ipReports.xhtml?state=OPEN&kind=CONFLICT&after=40");
        assertThat(desk.getFirstHref())
                .isEqualTo("/ministry/ipReports.xhtml?state=OPEN&kind=CONFLICT");
        assertThat(desk.getCards().get(1).href())
                .isEqualTo("/ministry/ipReports.xhtml?state=OPEN&kind=CONFLICT&after=20&id=22");
        assertThat(desk.getFilters().get(0))
                .containsExactly(
                        new Link("all", "", "/ministry/ipReports.xhtml?kind=CONFLICT", false),
                        new Link(
                                "open",
                                "3",
                                "/ministry/ipReports.xhtml?state=OPEN&kind=CONFLICT",
                                true));
    }

    @Test
    void saysWhatWasDecidedAndStaysAtTheCaseOfASubmittedForm() {
        assertThat(new Desk(3, Map.of("done", "2")).getDone()).isEqualTo("decided 2");
        assertThat(new Desk(3, Map.of()).getDone()).isEmpty();
        assertThat(new Desk(3, Map.of("case", "2")).getShown().title()).isEqualTo("title 2");
    }

    @Test
    void anAddressLeavesOutWhatIsEmptyAndEncodesTheRest() {
        assertThat(Addressed.href("/a.xhtml", "q", "京 &", "x", "", "y", null))
                .isEqualTo("/a.xhtml?q=%E4%BA%AC+%26");
    }
}
