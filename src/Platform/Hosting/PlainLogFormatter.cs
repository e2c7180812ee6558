using System.Globalization;
using LowIncomeMonitor.Platform.Privacy;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>One line for people: time, level, number, text. Redacted.</summary>
public sealed class PlainLogFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "plain";

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var text = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is { } error)
            text += (ErrorText.IsSentence(error) ? " " : Environment.NewLine) + ErrorText.Of(error);

        textWriter.Write(clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        textWriter.Write(' ');
        textWriter.Write(LogLevels.Short(logEntry.LogLevel));
        textWriter.Write(' ');
        textWriter.Write(logEntry.EventId.Id.ToString(CultureInfo.InvariantCulture));
        textWriter.Write(' ');
        textWriter.WriteLine(Redaction.Scrub(text));
    }
}
