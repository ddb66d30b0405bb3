package nl.duaal.insight.board.ui;

import nl.duaal.costbenefit.LivingCases;
import nl.duaal.insight.board.BoardService;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What pages of figures over cohorts ask; a bean, so that a view takes one thing. */
@Component
record BoardServices(BoardService board, LivingCases living, TableDownload.Maker downloads) {}
