package nl.duaal.course.ui;

import nl.duaal.course.Competences;
import nl.duaal.course.CourseBook;
import nl.duaal.course.WorkFacts;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What pages about the course of people ask; a bean, so that a view takes one thing. */
@Component
record CourseServices(CourseBook course, WorkFacts work, Competences competences, TableDownload.Maker downloads) {}
