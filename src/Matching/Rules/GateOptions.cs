using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>Settings of the gate for editions of the law; section "Monitor:Policy".</summary>
public sealed record GateOptions : ICheckedOptions
{
    public const string Section = "Monitor:Policy";

    /// <summary>
    /// True takes every good change of the folder at once, without a second person: for demonstrations and development. The
    /// journal says of each edition that it was taken so.
    /// </summary>
    public bool WithoutApproval { get; init; }

    public static GateOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<GateOptions>() ?? new GateOptions();

    public IEnumerable<string> Faults() => [];
}
