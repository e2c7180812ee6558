#if HAS_MICROSOFT_ML
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Trees;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>Tables in the form of ML.NET.</summary>
internal static class EncodedRows
{
    public static IReadOnlyList<EncodedRow> Of(RiskTable table, TreeEncoding encoding)
    {
        var rows = new EncodedRow[table.Rows];
        var row = new double[table.Columns.Count];
        for (var r = 0; r < rows.Length; r++)
        {
            table.CopyRow(r, row);
            rows[r] = new() { Features = new float[encoding.Width], Label = table.Label[r] };
            encoding.Encode(row, rows[r].Features);
        }

        return rows;
    }

    public static IDataView View(MLContext context, IReadOnlyList<EncodedRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(EncodedRow));
        schema[nameof(EncodedRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        return context.Data.LoadFromEnumerable(rows, schema);
    }
}
#endif
