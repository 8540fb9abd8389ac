package org.beian.web.download.home;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.beian.law.Clause;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.home.RecentHome;

/**
 * Servlet for the numbers of the charts on the part of a home page that every role has as CSV
 * files.
 */
@Clause("B1")
@WebServlet("/intray/figures/*")
public class OwnFiguresServlet extends HomeFiguresServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient RecentHome home;

    @Override
    ChartTable chart(String name) {
        return home.file(name);
    }
}
