package org.lethe.agent.os;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Real processes. {@code Process.waitFor} with a limit is younger than Android 7, so a thread waits instead. */
public final class KernelPrograms implements PhonePrograms {
    private static final int PIECE = 4096;

    @Override
    public List<String> abis() {
        try {
            var field = Class.forName("android.os.Build").getField("SUPPORTED_ABIS");
            return Collections.unmodifiableList(Arrays.asList((String[]) field.get(null)));
        } catch (ReflectiveOperationException e) { // not on a phone
            return Collections.singletonList(abiOf(System.getProperty("os.arch", "")));
        }
    }

    /** Android's word for the architecture of a Java machine elsewhere; its own word where there is none. */
    private static String abiOf(String architecture) {
        switch (architecture) {
            case "amd64":
                return "x86_64";
            case "aarch64":
                return "arm64-v8a";
            case "arm":
                return "armeabi-v7a";
            case "i386":
                return "x86";
            default:
                return architecture;
        }
    }

    @Override
    public Ended run(List<String> command, int mostOutput, long milliseconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            return awaitEnd(process, mostOutput).get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(command.get(0) + " did not end within " + milliseconds + " ms");
        } catch (ExecutionException e) {
            throw new IOException(command.get(0) + ": " + e.getCause(), e);
        } finally {
            process.destroy();
        }
    }

    private static FutureTask<Ended> awaitEnd(Process process, int mostOutput) {
        var end = new FutureTask<>(() -> {
            process.getOutputStream().close();
            String output = output(process.getInputStream(), mostOutput);
            return new Ended(process.waitFor(), output);
        });
        var thread = new Thread(end, "agent-program");
        thread.setDaemon(true);
        thread.start();
        return end;
    }

    private static String output(InputStream in, int most) throws IOException {
        var output = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            output.write(piece, 0, count);
            if (output.size() > most) {
                throw new IOException("printed more than " + most + " bytes");
            }
        }
        return output.toString("UTF-8"); // by name: the overload with a Charset is younger than Android 7
    }
}
