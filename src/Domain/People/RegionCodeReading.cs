namespace LowIncomeMonitor.Domain.People;

/// <summary>The result of reading a text as a region code.</summary>
public readonly record struct RegionCodeReading
{
    private RegionCodeReading(ReadOutcome outcome, RegionCode code, RegionCodeDefect defect) =>
        (Outcome, Code, Defect) = (outcome, code, defect);

    public ReadOutcome Outcome { get; }

    /// <summary>The code; <see cref="RegionCode.IsNone"/> when refused.</summary>
    public RegionCode Code { get; }

    public RegionCodeDefect Defect { get; }

    public bool IsOk => Outcome == ReadOutcome.Ok;

    /// <summary>The defect as an English sentence.</summary>
    public string Reason => Defect switch
    {
        RegionCodeDefect.None => "",
        RegionCodeDefect.Empty => "The region code is empty.",
        RegionCodeDefect.BadCharacter => "The region code contains a character that is not a digit.",
        RegionCodeDefect.WrongLength => "The region code has neither 6, 9 nor 12 digits.",
        RegionCodeDefect.UnknownProvince => "The region code starts with an unknown province code.",
        RegionCodeDefect.MissingLevel => "The region code names a lower level but leaves the level above it empty.",
        _ => throw new InvalidOperationException($"No sentence for {Defect}."),
    };

    internal static RegionCodeReading Ok(RegionCode code) => new(ReadOutcome.Ok, code, RegionCodeDefect.None);

    internal static RegionCodeReading Refused(RegionCodeDefect defect) => new(ReadOutcome.Refused, default, defect);
}
