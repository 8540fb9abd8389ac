package org.beian.web.page.ipregister.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.ipregister.lookup.AddressSpace;
import org.beian.law.Clause;
import org.beian.value.IpRange;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.Condition;

/**
 * Backing bean of the picture of a unit's address space, with zoom: 256 cells at a time, each with
 * its share of source, allocated, free and conflicting addresses. Family and block are URL
 * parameters.
 */
@Named
@RequestScoped
@Clause("9.2")
public class AddressSpacePage {

    static final String NAME = "space.xhtml";

    private static final int COLUMNS = 16;
    private static final int CELL = 32;
    private static final int DRAWN = 30;

    @Inject AddressSpace space;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private SpaceView view;
    private boolean looked;
    private List<AddressPicture.Cell> cells;

    /**
     * Drawing of a cell.
     *
     * @param href URL of the picture of this block
     * @param source height of the part within sources, and so on
     */
    public record Drawn(
            int number,
            int x,
            int y,
            boolean held,
            String href,
            String label,
            int source,
            int allocated,
            int conflict) {

        /** Vertical position of a part of this height. */
        public int top(int height) {
            return y + DRAWN - height;
        }
    }

    /** Row of a cell in the table. */
    public record Line(
            String part,
            String href,
            String source,
            String allocated,
            String free,
            String conflict) {}

    /** Sum with its name. */
    public record Sum(String label, String text) {}

    public void enter() {
        if (!isReadable()) {
            PageErrors.notFound();
        }
    }

    /** Whether the caller may see this unit's addresses. */
    public boolean isReadable() {
        return PageErrors.ifThere(() -> space.extent(unit(), family())).isPresent();
    }

    /** Whether the unit has filed anything of the family. */
    public boolean isFiled() {
        return view() != null;
    }

    public List<Link> getFamilies() {
        return List.of(family(4), family(6));
    }

    public String getShown() {
        return view().shown().toString();
    }

    public List<Link> getPath() {
        return view().path().stream()
                .map(
                        block ->
                                new Link(
                                        block.toString(),
                                        "",
                                        href(block),
                                        block.equals(view().shown())))
                .toList();
    }

    /** URL one step out, or empty. */
    public String getOutHref() {
        return view().outer().map(this::href).orElse("");
    }

    public String getWholeHref() {
        return href(view().whole());
    }

    /** What is shown, as conditions of its files. */
    public Condition[] conditions() {
        return new Condition[] {
            Condition.is("unit", unit()),
            Condition.is("family", "IPv" + family()),
            Condition.is("block", view().shown())
        };
    }

    public String getCsvHref() {
        return file("cells.csv");
    }

    private String file(String name) {
        return Addressed.href(
                "/" + address.folder() + "/space/" + name,
                "unit",
                address.text("unit"),
                "family",
                String.valueOf(family()),
                "block",
                view().shown().toString());
    }

    public int getColumns() {
        return Math.min(COLUMNS, view().shown().cells());
    }

    public String getViewBox() {
        int rows = view().shown().cells() / getColumns();
        return "-1 -1 " + CELL * COLUMNS + " " + CELL * rows;
    }

    /**
     * Shares of the addresses of each row of the picture that are allocated and free, in percent.
     */
    public ChartTable getShares() {
        List<ChartTable.Row> rows = new ArrayList<>();
        for (int at = 0; at < cells().size(); at += getColumns()) {
            List<AddressPicture.Cell> row = cells().subList(at, at + getColumns());
            List<BigInteger> sums = SpaceView.sums(row);
            if (sums.get(0).signum() > 0) {
                long free = SpaceView.percent(sums.get(2), sums.get(0));
                String label = SpaceView.span(row).toString();
                rows.add(new ChartTable.Row(label, List.of(100 - free, free)));
            }
        }
        return new ChartTable(
                words.text("space.shares"),
                words.text("space.part"),
                ChartTable.Shape.SHARES,
                List.of(words.text("space.sum.allocated"), words.text("space.sum.free")),
                rows,
                file("shares.csv"),
                words.locale());
    }

    /** The first address of each row. */
    public List<String> getRowLabels() {
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < view().shown().cells(); at += getColumns()) {
            labels.add(view().shown().cell(at).range().start());
        }
        return labels;
    }

    public List<Drawn> getCells() {
        return cells().stream().map(this::drawn).toList();
    }

    /** Totals of the block: source, allocated, free, conflict. */
    public List<Sum> getSums() {
        List<BigInteger> sums = SpaceView.sums(cells());
        List<String> names = List.of("source", "allocated", "free", "conflict");
        List<Sum> shown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            shown.add(new Sum(words.text("space.sum." + names.get(i)), count(sums.get(i))));
        }
        return shown;
    }

    /** The cells that hold anything. */
    public List<Line> getLines() {
        return cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(
                        cell ->
                                new Line(
                                        cell.block().toString(),
                                        cell.block().bits() == 0 ? "" : href(cell.block()),
                                        count(cell.source()),
                                        count(cell.allocated()),
                                        count(cell.free()),
                                        count(cell.conflict())))
                .toList();
    }

    public List<AddressPicture.Cell> cells() {
        if (cells == null) {
            AddressPicture picture = new AddressPicture(view().shown());
            IpRange within = view().shown().range();
            space.sources(unit(), within, range -> picture.add(range, Holding.SOURCE));
            space.allocations(unit(), within, range -> picture.add(range, Holding.ALLOCATED));
            space.conflicts(unit(), within, range -> picture.add(range, Holding.CONFLICT));
            cells = picture.cells();
        }
        return cells;
    }

    private Drawn drawn(AddressPicture.Cell cell) {
        int x = cell.number() % COLUMNS * CELL;
        int y = cell.number() / COLUMNS * CELL;
        if (cell.isEmpty()) {
            return new Drawn(cell.number(), x, y, false, "", "", 0, 0, 0);
        }
        String label =
                words.text(
                        "space.cell",
                        cell.block().toString(),
                        count(cell.source()),
                        count(cell.allocated()),
                        count(cell.free()),
                        count(cell.conflict()));
        return new Drawn(
                cell.number(),
                x,
                y,
                true,
                href(cell.block()),
                label,
                height(cell, cell.source()),
                height(cell, cell.allocated()),
                height(cell, cell.conflict()));
    }

    /** Height of a part in the drawing; at least 2, so that it is visible. */
    private static int height(AddressPicture.Cell cell, BigInteger part) {
        int share = cell.thousandths(part);
        return share == 0 ? 0 : Math.max(2, share * DRAWN / 1000);
    }

    private SpaceView view() {
        if (!looked) {
            List<IpRange> extent = space.extent(unit(), family());
            Optional<AddressBlock> whole = AddressBlock.around(family(), extent);
            view = whole.map(all -> SpaceView.of(all, address.text("block"))).orElse(null);
            looked = true;
        }
        return view;
    }

    private int family() {
        return address.number("family") == 6 ? 6 : 4;
    }

    private Long unit() {
        long asked = address.number("unit");
        return asked == 0 ? callers.current().unitId() : asked;
    }

    private Link family(int number) {
        String href =
                Addressed.href(
                        address.path(),
                        "unit",
                        address.text("unit"),
                        "family",
                        String.valueOf(number));
        return new Link("IPv" + number, "", href, number == family());
    }

    private String href(AddressBlock block) {
        return Addressed.href(
                address.path(),
                "unit",
                address.text("unit"),
                "family",
                String.valueOf(family()),
                "block",
                block.toString());
    }

    private String count(BigInteger number) {
        return AddressCount.text(number, words.locale());
    }
}
