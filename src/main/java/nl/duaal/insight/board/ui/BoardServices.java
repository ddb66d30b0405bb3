package nl.duaal.insight.board.ui;

import nl.duaal.insight.board.BoardPaybacks;
import nl.duaal.insight.board.BoardPeople;
import nl.duaal.insight.board.BoardService;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What pages of figures over cohorts ask; a bean, so that a view takes one thing. */
@Component
record BoardServices(BoardService board, BoardPaybacks paybacks, BoardPeople people, TableDownload.Maker downloads) {}
