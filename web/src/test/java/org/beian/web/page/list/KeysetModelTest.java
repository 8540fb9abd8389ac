package org.beian.web.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.job.JobRefusal;
import org.junit.jupiter.api.Test;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** Tests of lists that are turned page by page, each request with a model of its own. */
class KeysetModelTest {

    private final Map<String, Object> view = new HashMap<>();
    private final Map<String, String> address = new HashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Integer> stored =
            new ArrayList<>(IntStream.rangeClosed(1, 45).boxed().toList());
    private final List<KeysetQuery> asked = new ArrayList<>();

    /** The newest first, as most lists are. */
    private List<Integer> read(KeysetQuery query) {
        asked.add(query);
        boolean oldestFirst = query.sortedBy().isPresent() && !query.isDescending();
        long after = query.number() == null ? (oldestFirst ? 0 : Long.MAX_VALUE) : query.number();
        Stream<Integer> rows =
                stored.stream()
                        .filter(row -> oldestFirst ? row > after : row < after)
                        .filter(row -> row.toString().endsWith(query.filter("end")));
        Comparator<Integer> order = Comparator.naturalOrder();
        return rows.sorted(oldestFirst ? order : order.reversed()).limit(query.limit()).toList();
    }

    private KeysetModel<Integer> model() {
        return new KeysetModel<>(view, address, shown::add, String::valueOf, this::read);
    }

    /** One request as the table makes it: it asks for the number of rows first. */
    private List<Integer> page(KeysetModel<Integer> model, int page) {
        return page(model, page, Map.of(), Map.of());
    }

    private List<Integer> page(
            KeysetModel<Integer> model,
            int page,
            Map<String, SortMeta> sort,
            Map<String, FilterMeta> filters) {
        int first = page * model.getSize();
        assertThat(model.count(filters)).as("else the table goes back").isGreaterThan(first);
        List<Integer> rows = model.load(first, model.getSize(), sort, filters);
        model.setWrappedData(rows);
        return rows;
    }

    private static List<Integer> down(int from, int to) {
        return IntStream.iterate(from, i -> i >= to, i -> i - 1).boxed().toList();
    }

    private static Map<String, SortMeta> sorted(SortOrder order) {
        return Map.of("number", SortMeta.builder().field("number").order(order).build());
    }

    @Test
    void turnsPagesByTheirKeysInSeveralRequests() {
        KeysetModel<Integer> first = model();
        assertThat(page(first, 0)).isEqualTo(down(45, 26));
        assertThat(first.getRowCount()).as("a next page, no more is known").isEqualTo(21);
        assertThat(page(model(), 1)).isEqualTo(down(25, 6));
        KeysetModel<Integer> last = model();
        assertThat(page(last, 2)).isEqualTo(down(5, 1));
        assertThat(last.getRowCount()).isEqualTo(45);
        assertThat(page(model(), 1)).isEqualTo(down(25, 6));
        assertThat(page(model(), 0)).isEqualTo(down(45, 26));
        assertThat(shown).containsExactly("", "26", "6", "26", "");
        assertThat(asked).extracting(KeysetQuery::limit).containsOnly(21);
    }

    @Test
    void leavesNoRowOutWhenNewOnesComeIn() {
        page(model(), 0);
        stored.addAll(List.of(46, 47));
        assertThat(page(model(), 0)).isEqualTo(down(47, 28));
        assertThat(page(model(), 1)).isEqualTo(down(27, 8));
    }

    @Test
    void beginsWhereTheAddressSays() {
        address.putAll(Map.of("after", "31", "rows", "20"));
        assertThat(model().isWithin()).isTrue();
        assertThat(page(model(), 0)).isEqualTo(down(30, 11));
        assertThat(page(model(), 1)).isEqualTo(down(10, 1));
        assertThat(shown).containsExactly("31", "11");
    }

    @Test
    void hasTheSizesItOffersOnly() {
        assertThat(model().isWithin()).isFalse();
        assertThat(model().getSize()).isEqualTo(20);
        for (String none : List.of("0", "-1", "99999999999", "1000000", "a", "")) {
            address.put("rows", none);
            assertThat(model().getSize()).isEqualTo(20);
        }
        address.put("rows", "50");
        assertThat(page(model(), 0)).isEqualTo(down(45, 1));
        assertThat(model().getSizes()).containsExactly(20, 50, 100);
    }

    @Test
    void readsAKeyThatIsNoNumberFromTheBeginning() {
        for (String none : List.of("x", "-5", "1234567890123456789")) {
            address.put("after", none);
            view.clear();
            assertThat(page(model(), 0)).isEqualTo(down(45, 26));
        }
    }

    @Test
    void beginsAnewWithAnotherSortOrFilter() {
        address.put("after", "31");
        page(model(), 0);
        page(model(), 1);
        assertThat(page(model(), 0, sorted(SortOrder.ASCENDING), Map.of())).startsWith(1, 2);
        assertThat(shown).as("no address leads into a sorted list").last().isEqualTo("");
        assertThat(page(model(), 1, sorted(SortOrder.ASCENDING), Map.of())).startsWith(21, 22);
        assertThat(page(model(), 0, sorted(SortOrder.DESCENDING), Map.of())).startsWith(45);
        Map<String, FilterMeta> filters =
                Map.of("end", FilterMeta.builder().field("end").filterValue(" 5 ").build());
        KeysetModel<Integer> filtered = model();
        assertThat(page(filtered, 0, Map.of(), filters)).containsExactly(45, 35, 25, 15, 5);
        assertThat(filtered.getRowCount()).isEqualTo(5);
    }

    @Test
    void findsSelectedRowsAmongThoseShown() {
        KeysetModel<Integer> model = model();
        assertThat(model.getRowData("45")).as("before anything is read").isNull();
        page(model, 0);
        assertThat(model.getRowKey(30)).isEqualTo("30");
        assertThat(model.getRowData("30")).isEqualTo(30);
        assertThat(model.getRowData("1")).as("on another page").isNull();
        assertThat(model.getRowData("x")).isNull();
    }

    @Test
    void isEmptyForWhoMayNotReadIt() {
        KeysetModel<Integer> closed =
                new KeysetModel<>(
                        view,
                        address,
                        shown::add,
                        String::valueOf,
                        query -> {
                            throw JobRefusal.JOB_UNKNOWN.of("1");
                        });
        assertThat(page(closed, 0)).isEmpty();
        assertThat(closed.getRowCount()).isZero();
    }
}
