internal import RotaModel
