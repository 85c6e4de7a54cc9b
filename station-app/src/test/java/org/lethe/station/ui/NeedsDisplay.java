package org.lethe.station.ui;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs tests with a real window only where a display is. JavaFX takes it from the environment of its process, so a test cannot
 * give itself one: {@code ./station test} starts one for all, and without that {@link OwnDisplayTest} runs them in a process with a
 * display of its own.
 */
final class NeedsDisplay implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return isHere()
                ? ConditionEvaluationResult.enabled("There is a display")
                : ConditionEvaluationResult.disabled("No display here; OwnDisplayTest runs this under Xvfb");
    }

    static boolean isHere() {
        var display = System.getenv("DISPLAY");
        return !System.getProperty("os.name").startsWith("Linux") || display != null && !display.isBlank();
    }
}
