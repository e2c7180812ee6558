using System.Text.Json;
using LowIncomeMonitor.Platform.Hosting;
using LowIncomeMonitor.TestKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Npgsql;

namespace LowIncomeMonitor.Platform.Tests.Hosting;

public sealed class LogFormatterTests
{
    private static readonly ManualTimeProvider Clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Plain_NumberInTextAndException_IsMasked() =>
        Assert.Equal(
            "2026-03-02T08:00:00.000Z WRN 42 bad [redacted] here" + Environment.NewLine
            + "System.InvalidOperationException: phone [redacted]" + Environment.NewLine,
            Write(new PlainLogFormatter(Clock)));

    [Fact]
    public void Json_NumberInTextAndException_IsMaskedInOneLine()
    {
        var text = Write(new JsonLogFormatter(Clock));
        var line = JsonDocument.Parse(text).RootElement;

        Assert.Equal(1, text.Count(c => c == '\n'));
        Assert.Equal("bad [redacted] here", line.GetProperty("message").GetString());
        Assert.EndsWith("phone [redacted]", line.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(42, line.GetProperty("id").GetInt32());
    }

    [Fact]
    public void EveryFormat_DatabaseAway_IsOneSentenceWithoutAStack()
    {
        // Thrown, because only a thrown exception has a stack to hide.
        var away = Assert.Throws<NpgsqlException>((Action)(() => throw new NpgsqlException("x", new IOException("gone"))));

        Assert.DoesNotContain("   at ", Write(new PlainLogFormatter(Clock), away), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Write(new JsonLogFormatter(Clock), away), StringComparison.Ordinal);
        Assert.Contains("database", Write(new PlainLogFormatter(Clock), away), StringComparison.Ordinal);
    }

    private static string Write(ConsoleFormatter formatter, Exception? error = null)
    {
        using var writer = new StringWriter();
        var entry = new LogEntry<string>(
            LogLevel.Warning, "test", new EventId(42), "bad 42128119900101123X here",
            error ?? new InvalidOperationException("phone 13800138000"), (state, _) => state);
        formatter.Write(entry, null, writer);
        return writer.ToString();
    }
}
