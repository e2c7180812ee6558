using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>Asks a running service which edition of the packs it uses.</summary>
internal static class RunningPolicy
{
    private const string Line = "policy: ";

    /// <exception cref="CommandFailedException">Nobody answers there, or not as this service does.</exception>
    public static async Task<string> OfAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            throw new ArgumentException("--service must be an address such as http://127.0.0.1:8080.");
        using var http = new HttpClient { BaseAddress = uri, Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            return text.Split('\n').FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal))?[Line.Length..]
                ?? throw new CommandFailedException($"{address} answers, but names no edition of the packs.");
        }
        catch (HttpRequestException)
        {
            throw new CommandFailedException($"No service answers at {address}. Start one with ./monitor serve, or leave --service out.");
        }
    }
}
