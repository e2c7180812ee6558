using System.CommandLine;
using System.Diagnostics;
using Grpc.Core;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.Files;
using LowIncomeMonitor.Platform.Hosting;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Runs a command's action and turns what people can mend into one clear message on standard error.</summary>
internal static class Guarded
{
    public static void SetGuardedAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await action(parsed, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("Stopped. Nothing is lost: the same command goes on where this one ended.");
                return ExitCodes.Failed;
            }
            catch (Exception error) when (Explain(error) is { } sentence)
            {
                await Console.Error.WriteLineAsync(sentence);
                return error is ArgumentException ? ExitCodes.WrongUse : ExitCodes.Failed;
            }
            catch (Exception error)
            {
                await Console.Error.WriteLineAsync(Unforeseen(error));
                return ExitCodes.Failed;
            }
        });

    // Kind and place only: the text of an unforeseen error may quote what was being worked on.
    private static string Unforeseen(Exception error)
    {
        var place = new StackTrace(error).GetFrames()
            .Select(frame => frame.GetMethod())
            .FirstOrDefault(method => method?.DeclaringType?.Namespace?.StartsWith("LowIncomeMonitor", StringComparison.Ordinal) == true);
        return $"The command met an error that it does not know: {error.GetType().Name} in {place?.DeclaringType?.FullName ?? "the framework"}. "
            + "This is a fault of the program; please report this line. What was committed before stays.";
    }

    private static string? Explain(Exception error) => error switch
    {
        FileRefusedException or RulesFilesException or InvalidConfigurationException or PrivacyKeyException
            or MigrationException or ArgumentException or CommandFailedException or RiskDataException => error.Message,
        FileNotFoundException missing => $"The file {missing.FileName} does not exist.",
        // A port that is taken, a disk that is full, a folder that may not be written: the system names it.
        IOException or UnauthorizedAccessException => error.Message,
        RpcException rpc => $"{rpc.StatusCode}: {rpc.Status.Detail}",
        NpgsqlException or TimeoutException => DatabaseErrors.Describe(error) + " The same command goes on where this one ended.",
        _ => null,
    };
}
