using System.Diagnostics.CodeAnalysis;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>What became of an input's bytes: a row, or what is wrong with them.</summary>
internal readonly record struct Decoded
{
    private Decoded(FieldRow? row, Defect? defect) => (Row, Defect) = (row, defect);

    public FieldRow? Row { get; }

    public Defect? Defect { get; }

    [MemberNotNullWhen(true, nameof(Row))]
    [MemberNotNullWhen(false, nameof(Defect))]
    public bool IsOk => Row is not null;

    public static implicit operator Decoded(FieldRow row) => new(row, null);

    public static implicit operator Decoded(Defect defect) => new(null, defect);
}
