package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.letters.IssueOwnLetter;
import org.maplebridge.letters.OwnWords;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.ProcessVariable;

/** Task 制发文书, which no shipped model has: administrators write heading and text of a letter of their own into it. */
@ModelBean
public class WriteLetter implements JavaDelegate {

    /** Of the step alone: both are gone when it is done. */
    public static final ProcessVariable<String> TITLE = ProcessVariable.text("letterTitle");

    public static final ProcessVariable<String> TEXT = ProcessVariable.text("letterText");

    private final IssueOwnLetter issueOwnLetter;
    private final Actors actors;

    public WriteLetter(IssueOwnLetter issueOwnLetter, Actors actors) {
        this.issueOwnLetter = issueOwnLetter;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwnWords words = new OwnWords(TITLE.in(execution), TEXT.in(execution));
        issueOwnLetter.issue(execution.getProcessBusinessKey(), words, actors.current());
    }
}
