using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LowIncomeMonitor.Platform.Privacy;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>One JSON object a line for a log collector: time, level, id, category, message, error, trace. Redacted.</summary>
public sealed class JsonLogFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "monitor-json";

    // Chinese stays readable in the log.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new Dictionary<string, object>
        {
            ["time"] = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["level"] = LogLevels.Short(logEntry.LogLevel),
            ["id"] = logEntry.EventId.Id,
            ["category"] = logEntry.Category,
            ["message"] = Redaction.Scrub(logEntry.Formatter(logEntry.State, logEntry.Exception)),
        };
        if (logEntry.Exception is { } error)
            line["error"] = Redaction.Scrub(ErrorText.Of(error));

        if (Activity.Current is { } activity)
            line["trace"] = activity.TraceId.ToString();

        textWriter.WriteLine(JsonSerializer.Serialize(line, Json));
    }
}
