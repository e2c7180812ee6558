using System.CommandLine;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Makes the key files of a deployment.</summary>
internal static class KeysCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "Folder for privacy-keys.json and auth.key.", Required = true };
        var command = new Command("keys", "Makes random keys for sealing, tokens and sign-in. Existing files are kept.") { folder };
        command.SetGuardedAction(async (parsed, _) =>
        {
            var path = parsed.GetValue(folder)!;
            Directory.CreateDirectory(path);
            KeyFile.CreateIfMissing(Path.Combine(path, "privacy-keys.json"));
            LocalSecrets.CreateAuthKey(Path.Combine(path, "auth.key"));
            await Console.Error.WriteLineAsync("Keys are in place. Keep a copy in a safe: without them nothing sealed can be opened.");
            return ExitCodes.Done;
        });
        return command;
    }
}
